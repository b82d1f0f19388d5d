package dev.zevmud.proxy.endpoint;

import dev.zevmud.proxy.guard.Origins;
import dev.zevmud.runtime.address.TrustedProxies;

/// How the world is met: `origins` are the pages that may connect, `trusted` the balancers that are
/// believed when they say whose connection they pass on; `proxyProtocol`: they say it by the PROXY
/// protocol, at each connection's start.
public record Edge(Origins origins, TrustedProxies trusted, boolean proxyProtocol) {}
