package dev.zevmud.proxy.app;

import dev.zevmud.proxy.guard.Origins;
import dev.zevmud.runtime.address.TrustedProxies;
import dev.zevmud.runtime.config.Variable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What can be set for the proxy, beside what can be for every service.
public final class ProxyVariables {

    public static final Variable<String> WS_HOST =
            Variable.text("WS_HOST", "0.0.0.0", "The address on which WebSockets are accepted.");
    public static final Variable<Integer> WS_PORT =
            Variable.port("WS_PORT", 8080, "WebSocket and `/health`.");
    public static final Variable<String> TELNET_HOST =
            Variable.text("TELNET_HOST", "localhost", "Where the game is.");
    public static final Variable<Integer> TELNET_PORT =
            Variable.port("TELNET_PORT", 3000, "The game's telnet port.");
    public static final Variable<Duration> CONNECTION_TIMEOUT =
            Variable.duration(
                    "CONNECTION_TIMEOUT",
                    30_000,
                    100,
                    600_000,
                    ChronoUnit.MILLIS,
                    "How long to wait for the game to accept a connection, and for a browser's first frame.");
    public static final Variable<Integer> MAX_CONNECTIONS =
            Variable.integer(
                    "MAX_CONNECTIONS",
                    10_000,
                    1,
                    1_000_000,
                    "connections",
                    "More WebSockets than that are told to try again later.");
    public static final Variable<Integer> MAX_CONNECTIONS_PER_ADDRESS =
            Variable.integer(
                    "MAX_CONNECTIONS_PER_ADDRESS",
                    100,
                    1,
                    1_000_000,
                    "connections",
                    "How many one address may have at once; an IPv6 address counts with its /64, the"
                            + " machine's own is not limited.");
    public static final Variable<Optional<TrustedProxies>> TRUSTED_PROXIES =
            Variable.of(
                            "TRUSTED_PROXIES",
                            null,
                            "",
                            "addresses or CIDR blocks such as 10.0.0.0/8, separated by commas",
                            "The load balancers that are believed when they say whose connection they"
                                    + " forward (`X-Forwarded-For`, the PROXY protocol).",
                            TrustedProxies::parse)
                    .optional();
    public static final Variable<Boolean> PROXY_PROTOCOL =
            Variable.flag(
                    "PROXY_PROTOCOL",
                    false,
                    "Whether each connection from TRUSTED_PROXIES begins with a header of the PROXY"
                            + " protocol, version 1 or 2.");
    public static final Variable<Duration> RATE_LIMIT_WINDOW =
            Variable.duration(
                    "RATE_LIMIT_WINDOW",
                    60_000,
                    100,
                    3_600_000,
                    ChronoUnit.MILLIS,
                    "The time in which RATE_LIMIT_MAX inputs may come.");
    public static final Variable<Integer> RATE_LIMIT_MAX =
            Variable.integer(
                    "RATE_LIMIT_MAX",
                    1_200,
                    1,
                    1_000_000,
                    "inputs",
                    "Inputs of one connection in RATE_LIMIT_WINDOW; 60 may come at once.");
    public static final Variable<Origins> CORS_ORIGIN =
            Variable.of(
                    "CORS_ORIGIN",
                    "*",
                    "",
                    "`*` or origins such as https://play.example, separated by commas",
                    "The web pages that may connect.",
                    Origins::parse);

    public static final Variable<Optional<Integer>> WSS_PORT =
            Variable.port(
                            "WSS_PORT",
                            "The same as WS_PORT over TLS; needs TLS_CERT_PATH and TLS_KEY_PATH. Not"
                                    + " set: closed.")
                    .optional();
    public static final Variable<Optional<Integer>> EDGE_TELNET_PORT =
            Variable.port(
                            "EDGE_TELNET_PORT",
                            "Telnet for players, whose connections outlast the game's restarts. Not set: closed.")
                    .optional();
    public static final Variable<Optional<Integer>> EDGE_TLS_PORT =
            Variable.port(
                            "EDGE_TLS_PORT",
                            "The same over TLS; needs TLS_CERT_PATH and TLS_KEY_PATH.")
                    .optional();
    public static final Variable<Optional<Path>> TLS_CERT_PATH =
            Variable.path("TLS_CERT_PATH", "The proxy's certificate chain, PEM.").optional();
    public static final Variable<Optional<Path>> TLS_KEY_PATH =
            Variable.path("TLS_KEY_PATH", "The certificate's private key, PEM (PKCS#8).")
                    .optional();

    private ProxyVariables() {}
}
