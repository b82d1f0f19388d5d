package dev.zevmud.server.session.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.server.session.Matter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// A connection whose event loop is the test's own thread: it runs what was handed to it when the
/// test waits.
final class FakeTerminal implements Terminal {
    final LinkedBlockingQueue<Runnable> loop = new LinkedBlockingQueue<>();
    final StringBuilder screen = new StringBuilder();
    final List<Boolean> echo = new ArrayList<>();
    boolean screenReader;
    String language = "en";
    Entry entry;
    boolean closed;

    @Override
    public void show(List<OutputItem> items) {
        for (OutputItem item : items) {
            switch (item) {
                case OutputItem.Text(var lines) ->
                        lines.forEach(line -> screen.append(line.text()).append('\n'));
                case OutputItem.Prompt(var spans) ->
                        screen.append(spans.stream().map(Span::text).collect(Collectors.joining()));
                case OutputItem.Echo(boolean on) -> echo.add(on);
                case OutputItem.Gmcp _ -> {}
            }
        }
    }

    @Override
    public void enter(Entry who) {
        entry = who;
    }

    @Override
    public void done() {
        throw new AssertionError("the log-in ends in play");
    }

    @Override
    public void decided(Matter matter) {
        throw new AssertionError("the log-in ends in play");
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public Executor executor() {
        return loop::add;
    }

    @Override
    public String address() {
        return "192.0.2.1";
    }

    @Override
    public String language() {
        return language;
    }

    @Override
    public void languageIs(String wanted) {
        language = wanted;
    }

    @Override
    public boolean screenReader() {
        return screenReader;
    }

    @Override
    public void screenReaderIsOn() {
        screenReader = true;
    }

    /// Runs the loop until the screen ends with `prompt`.
    void await(String prompt) throws InterruptedException {
        while (!screen.toString().endsWith(prompt)) {
            runNext(prompt);
        }
    }

    void runNext(String waitingFor) throws InterruptedException {
        Runnable task = loop.poll(20, TimeUnit.SECONDS);
        assertThat(task).as("waiting for \"%s\" on:\n%s", waitingFor, screen).isNotNull();
        task.run();
    }

    void awaitEntry() throws InterruptedException {
        while (entry == null) {
            runNext("entry");
        }
    }

    void awaitClose() throws InterruptedException {
        while (!closed) {
            runNext("close");
        }
    }
}
