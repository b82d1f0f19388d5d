/// Dashboards, alerts and routes, checked by the programs that would load them. What of it exists
/// in a running game is `MetricsIT` of the system's tests.
package dev.zevmud.helm.monitoring;
