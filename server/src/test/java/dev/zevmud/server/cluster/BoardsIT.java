package dev.zevmud.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.zevmud.server.session.Attachment;
import dev.zevmud.server.session.Sessions;
import dev.zevmud.server.session.ToClient;
import dev.zevmud.server.session.post.Note;
import dev.zevmud.server.store.BoardStore;
import dev.zevmud.server.world.CharacterId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Message boards, in real sessions above a real store; one hangs at the meadow's gate.
class BoardsIT {

    @TempDir Path folder;
    private TestNodes world;
    private GameCluster node;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        world = new TestNodes(folder);
        node = world.start();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private List<Note> notes() {
        return new BoardStore(world.database).notes("green", new CharacterId("mira"));
    }

    @Test
    void aNoteIsWrittenWithTheEditorAndReadByOthersWhereTheBoardHangs()
            throws InterruptedException {
        Typist tom = world.typist(node, "Tom");
        Typist mira = world.typist(node, "Mira");
        assertThat(tom.type("board write Found: a key"))
                .startsWith("A note titled \"Found: a key\"");
        assertThat(tom.type("Ask me where.")).startsWith("Line 1.");
        assertThat(tom.type(".")).startsWith("Note 1 hangs on the board now: Found: a key");
        assertThat(mira.type("board")).contains("1. New: Found: a key, by Tom, 20");
        assertThat(mira.type("board read")).contains("Title: Found: a key\nAsk me where.\n");
        assertThat(mira.type("board")).doesNotContain("New: ");
        mira.type("east");
        mira.client.awaitText("Meadow Lane");
        assertThat(mira.type("board")).startsWith("There is no message board here.");
        assertThat(tom.type("board remove 1")).startsWith("You take down note 1");
        assertThat(notes()).isEmpty();
    }

    @Test
    void anInputThatIsSentAgainOnAnotherNodeWritesOneNote() throws InterruptedException {
        Typist tom = world.typist(node, "Tom");
        String token = tom.client.await(ToClient.Open.class).token();
        tom.type("board write Found: a key");
        tom.type("The first half.");
        GameCluster other = world.start();
        tom.client.forget();
        tom.begin("The second half.");
        tom.client.awaitText("Line 2.");
        tom.begin(".");
        world.leave(node);
        var client = new FakeClient();
        Sessions.Link again =
                other.resume(
                        "tom",
                        world.attachment(new Attachment.Resume(token, tom.client.lastSeq())),
                        client);
        client.await(ToClient.Resumed.class);
        again.input(3, "The second half.");
        again.input(4, ".");
        again.input(5, "board");
        client.awaitDone(5);
        assertThat(notes())
                .extracting(Note::number, Note::title, Note::body)
                .containsExactly(tuple(1, "Found: a key", "The first half.\nThe second half."));
    }
}
