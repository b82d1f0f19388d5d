package dev.zevmud.helm;

import java.util.List;
import java.util.stream.Stream;

/// Values that cannot work, and what is said about them.
record Refused(List<String> values, String reason) {

    static List<Refused> all() {
        return List.of(
                of("set database.type=postgres for more", "server.replicaCount=2"),
                of("replicas", "server.replicas=2"),
                of("/database/type", "database.type=mysql"),
                of("database.host is needed", "database.type=postgres"),
                of("public.host is needed", "ingress.enabled=true"),
                of("public.host is needed", "gateway.enabled=true"),
                of("/proxy/edge/telnetPort", "proxy.edge.telnetPort=23"),
                of("/server/image/digest", "server.image.digest=sha256:12"),
                of("port", "webUi.env.port=1"));
    }

    private static Refused of(String reason, String... values) {
        return new Refused(List.of(values), reason);
    }

    String[] arguments() {
        return values.stream().flatMap(value -> Stream.of("--set", value)).toArray(String[]::new);
    }

    @Override
    public String toString() {
        return String.join(", ", values);
    }
}
