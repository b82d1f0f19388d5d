package counterexample.server.session;

import io.netty.channel.Channel;

/// A session that knows Netty.
final class SessionOnNetty {

    private SessionOnNetty() {}

    static Class<?> forbidden() {
        return Channel.class;
    }
}
