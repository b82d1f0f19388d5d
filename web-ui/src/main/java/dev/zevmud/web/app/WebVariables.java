package dev.zevmud.web.app;

import dev.zevmud.runtime.address.TrustedProxies;
import dev.zevmud.runtime.config.Variable;
import dev.zevmud.web.shared.GameApi;
import dev.zevmud.web.shared.ProxyAddress;
import java.net.URI;
import java.util.Optional;

/// What can be set for the web page, besides what can be set for every service.
public final class WebVariables {

    public static final Variable<Integer> WEB_CLIENT_PORT =
            Variable.port("WEB_CLIENT_PORT", 3001, "Where browsers find the page, by HTTP.");

    public static final Variable<Optional<URI>> PROXY_URL =
            Variable.of(
                            "PROXY_URL",
                            null,
                            "",
                            ProxyAddress.ALLOWED,
                            "Where the browser reaches the proxy. Not set: port "
                                    + ProxyAddress.DEFAULT_PORT
                                    + " of the host that the page was opened on.",
                            ProxyAddress::uri)
                    .optional();

    public static final Variable<Optional<URI>> API_URL =
            Variable.of(
                            "API_URL",
                            null,
                            "",
                            GameApi.ALLOWED,
                            "Where this service reaches the server's API, for the log-in on the page."
                                    + " Not set: the game itself asks for name and password. Under"
                                    + " `./zev run` it is the server beside it.",
                            GameApi::uri)
                    .optional();

    public static final Variable<Optional<TrustedProxies>> TRUSTED_PROXIES =
            Variable.of(
                            "TRUSTED_PROXIES",
                            null,
                            "",
                            "addresses or CIDR blocks such as 10.0.0.0/8, separated by commas",
                            "The load balancers that are believed when they say whose request they"
                                    + " forward (`X-Forwarded-For`).",
                            TrustedProxies::parse)
                    .optional();

    private WebVariables() {}
}
