package dev.zevmud.server.net;

import dev.zevmud.runtime.address.AddressQuota;
import dev.zevmud.runtime.address.TrustedProxies;

/// What every connection passes: `proxies` are believed when they say whose connection they
/// forward, `quota` holds how many one address may have, `turnedAway` is told of each one beyond.
public record Doorway(TrustedProxies proxies, AddressQuota quota, Runnable turnedAway) {}
