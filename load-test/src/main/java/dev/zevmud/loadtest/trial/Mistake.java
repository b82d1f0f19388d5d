package dev.zevmud.loadtest.trial;

/// What may go wrong for a visitor; `words` is what reports call it.
enum Mistake {
    NO_CONNECTION("no connection"),
    NO_LOG_IN("no log-in"),
    CONNECTION_LOST("connection lost"),
    NO_ANSWER("no answer"),
    OUTPUT_LOST("output lost"),
    PROTOCOL("protocol broken"),
    TURNED_OUT("turned out by the game"),
    NO_GOODBYE("no goodbye"),
    VISITOR("fault of the load test");

    private final String words;

    Mistake(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
