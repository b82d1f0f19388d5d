package dev.zevmud.server.cluster;

import dev.zevmud.server.session.Sessions;

/// Somebody in play who types line by line, and reads what each has brought.
final class Typist {

    final FakeClient client;
    private final Sessions.Link link;
    private long typed;

    Typist(Sessions.Link link, FakeClient client) {
        this.link = link;
        this.client = client;
    }

    /// What was shown until the line was done.
    String type(String line) throws InterruptedException {
        client.forget();
        client.awaitDone(begin(line));
        return client.text();
    }

    /// Types a line without waiting; its number.
    long begin(String line) {
        typed++;
        link.input(typed, line);
        return typed;
    }
}
