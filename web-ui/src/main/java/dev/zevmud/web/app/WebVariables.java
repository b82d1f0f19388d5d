package dev.zevmud.web.app;

import dev.zevmud.runtime.config.Variable;
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

    private WebVariables() {}
}
