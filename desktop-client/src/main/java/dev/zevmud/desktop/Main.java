package dev.zevmud.desktop;

import java.util.List;
import javafx.application.Application;

/// Starts the program. Not itself an [Application]: JavaFX on the class path refuses those.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        switch (LaunchOptions.parse(List.of(arguments))) {
            case LaunchOptions.Help _ -> System.out.print(LaunchOptions.USAGE);
            case LaunchOptions.Wrong(String problem) -> {
                System.err.println("zev-mud desktop: " + problem);
                System.exit(1);
            }
            case LaunchOptions.Choose _, LaunchOptions.Connect _ ->
                    Application.launch(DesktopApplication.class, arguments);
        }
    }
}
