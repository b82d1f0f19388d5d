/// Checks of the chart in `helm/zev-mud`: it is rendered with every values file, and what would be
/// installed is examined for what no schema sees. Each check is a function from manifests to
/// faults, and has a counter-example that it catches.
@NullMarked
package dev.zevmud.helm;

import org.jspecify.annotations.NullMarked;
