package dev.zevmud.proxy.app;

import dev.zevmud.proxy.endpoint.Players;
import dev.zevmud.proxy.link.Browser;
import dev.zevmud.proxy.link.Link;
import dev.zevmud.proxy.telnet.Reception;
import dev.zevmud.proxy.telnet.TelnetDoor;
import dev.zevmud.runtime.address.TrustedProxies;
import dev.zevmud.runtime.config.Environment;
import dev.zevmud.runtime.config.Variable;
import dev.zevmud.runtime.service.Service;
import dev.zevmud.runtime.service.StartException;
import dev.zevmud.runtime.shutdown.Stage;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the telnet doors that are set.
final class TelnetDoors {

    private static final Logger LOG = LoggerFactory.getLogger(TelnetDoors.class);

    private TelnetDoors() {}

    static void open(Service service, Players players) throws StartException {
        Environment environment = service.environment();
        Optional<Integer> plain = environment.read(ProxyVariables.EDGE_TELNET_PORT);
        if (plain.isPresent()) {
            open(service, players, ProxyVariables.EDGE_TELNET_PORT, plain.get(), null);
        }
        Optional<Integer> tls = environment.read(ProxyVariables.EDGE_TLS_PORT);
        if (tls.isPresent()) {
            open(
                    service,
                    players,
                    ProxyVariables.EDGE_TLS_PORT,
                    tls.get(),
                    Tls.of(environment, ProxyVariables.EDGE_TLS_PORT).getSocketFactory());
        }
    }

    private static void open(
            Service service,
            Players players,
            Variable<?> variable,
            int port,
            @Nullable SSLSocketFactory tls)
            throws StartException {
        Environment environment = service.environment();
        String host = environment.read(ProxyVariables.WS_HOST);
        TrustedProxies balancers =
                environment.read(ProxyVariables.PROXY_PROTOCOL)
                        ? environment
                                .read(ProxyVariables.TRUSTED_PROXIES)
                                .orElse(TrustedProxies.NONE)
                        : TrustedProxies.NONE;
        Reception reception = new Reception(balancers, tls);
        TelnetDoor door =
                Service.bind(
                        variable,
                        port,
                        () -> TelnetDoor.open(reception, host, port, new Hall(players)));
        service.shutdown().on(Stage.CLOSE, variable.name(), door::close);
        LOG.info("{} is open on port {}", variable.name(), door.port());
    }

    private record Hall(Players players) implements TelnetDoor.Hall {

        @Override
        public @Nullable Link admit(Browser player) {
            return players.admitByTelnet(player);
        }

        @Override
        public void gone(Link link) {
            players.gone(link);
        }
    }
}
