package dev.zevmud.server.cluster;

/// What an actor that is hopelessly behind need not hear: who said it notices and says it again, or
/// can do without. See [BoundedMailbox].
interface Sheddable extends ClusterMessage {}
