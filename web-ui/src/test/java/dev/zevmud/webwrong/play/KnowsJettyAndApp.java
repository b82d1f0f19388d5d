package dev.zevmud.webwrong.play;

import dev.zevmud.webwrong.app.Wiring;
import org.eclipse.jetty.server.Server;

record KnowsJettyAndApp(Server server, Wiring wiring) {}
