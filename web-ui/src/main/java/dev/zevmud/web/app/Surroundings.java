package dev.zevmud.web.app;

import dev.zevmud.runtime.address.TrustedProxies;
import dev.zevmud.web.shared.GameApi;
import dev.zevmud.web.shared.ProxyAddress;
import java.util.Optional;

/// What is around the page: where browsers find the proxy, the game's API if there is one, and the
/// load balancers that are believed when they say whose request they forward.
public record Surroundings(ProxyAddress proxy, Optional<GameApi> api, TrustedProxies trusted) {}
