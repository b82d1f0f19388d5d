package counterexample.server.session;

import dev.zevmud.server.content.AreaReader;

/// A session that reads area files.
final class SessionThatReadsFiles {

    private SessionThatReadsFiles() {}

    static Class<?> forbidden() {
        return AreaReader.class;
    }
}
