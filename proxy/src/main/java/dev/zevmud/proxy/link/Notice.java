package dev.zevmud.proxy.link;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.frame.ServerFrame;
import dev.zevmud.protocol.text.StyledLine;
import java.util.List;

/// What the proxy itself tells a player for whom it stands in.
final class Notice {

    private Notice() {}

    /// So many lines were typed while the game was away, and will not be executed.
    static ServerFrame unheard(int lines) {
        return of(
                lines == 1
                        ? "[The last line that you typed was not heard.]"
                        : "[The last " + lines + " lines that you typed were not heard.]");
    }

    /// This one will not be executed.
    static ServerFrame notHeard(String line) {
        return of("[Not heard: " + line + "]");
    }

    /// The same at a log-in, where a line may be a password: it is not shown again.
    static ServerFrame notHeardAtLogin() {
        return of("[Not heard: please type it again when the game asks for it.]");
    }

    private static ServerFrame of(String text) {
        return new ServerFrame.Output(
                null, List.of(new OutputItem.Text(List.of(StyledLine.plain(text)))));
    }
}
