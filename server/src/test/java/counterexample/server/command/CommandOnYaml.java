package counterexample.server.command;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/// A command that knows YAML.
final class CommandOnYaml {

    private CommandOnYaml() {}

    static Class<?> forbidden() {
        return YAMLFactory.class;
    }
}
