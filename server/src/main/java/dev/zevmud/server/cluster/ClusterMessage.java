package dev.zevmud.server.cluster;

/// Everything that may travel between nodes: records that Jackson writes, bound to its serializer
/// in `zev-mud-cluster.conf`.
interface ClusterMessage {}
