package dev.zevmud.server.app;

import dev.zevmud.server.command.CommandTable;
import dev.zevmud.server.content.Finding;
import dev.zevmud.server.content.WorldLinter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// `./zev lint-world FOLDER`: prints all that is wrong in a world's files, and ends with 1 if there
/// is anything.
public final class LintWorld {

    private LintWorld() {}

    public static void main(String[] args) {
        if (args.length != 1) {
            System.err.println("zev-mud: name one folder, that of the areas");
            System.exit(2);
        }
        Path world = Path.of(args[0]);
        try {
            List<Finding> findings =
                    WorldLinter.lint(world, Set.copyOf(new CommandTable().names()));
            findings.forEach(System.out::println);
            if (!findings.isEmpty()) {
                System.err.println("zev-mud: " + findings.size() + " to mend in " + world);
                System.exit(1);
            }
            System.err.println("zev-mud: nothing to mend in " + world);
        } catch (IOException e) {
            System.err.println("zev-mud: the folder \"" + world + "\" cannot be read (" + e + ")");
            System.exit(2);
        }
    }
}
