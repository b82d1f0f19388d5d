package dev.zevmud.server.cluster;

/// What an actor that is hopelessly behind need not hear. Commands and events are numbered: who
/// misses one asks for it. What somebody tells another is lost then. See [BoundedMailbox].
interface Sheddable extends ClusterMessage {}
