package dev.zevmud.loadtest.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.loadtest.bot.Address;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class PictureTest {

    private static Document picture(Second... seconds) throws Exception {
        var took = new Percentiles(9, 1, 1, 1, 1, 1, 1, 1);
        var figures =
                new Figures(
                        1, 2, 9, took, Map.of(), took, Map.of("no answer", 1L), List.of(seconds));
        var options =
                new Options(
                        new Address("<host>", 1),
                        2,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        LogIn.GUESTS,
                        Mix.usual(),
                        0,
                        new Limits(0, 0),
                        Path.of("a"),
                        Path.of("b"));
        String svg = Picture.of(Report.of(options, "2026-01-01T00:00:00Z", figures));
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }

    private static String[] points(Document picture, int curve) {
        var line = (Element) picture.getElementsByTagName("polyline").item(curve);
        return line.getAttribute("points").split(" ", -1);
    }

    @Test
    void everyCurveHasAPointForEachSecondAndAHigherValueStandsHigher() throws Exception {
        Document picture =
                picture(new Second(1, 1, 3, 0, 1, 2, 3), new Second(2, 2, 6, 1, 1, 4, 9));
        assertThat(picture.getElementsByTagName("polyline").getLength()).isEqualTo(6);
        for (int curve = 0; curve < 6; curve++) {
            assertThat(points(picture, curve)).hasSize(2);
        }
        String[] players = points(picture, 0);
        assertThat(Double.parseDouble(players[1].split(",", -1)[1]))
                .isLessThan(Double.parseDouble(players[0].split(",", -1)[1]));
        // The second before the end of the ramp is the shaded half of two.
        var ramp = (Element) picture.getElementsByTagName("rect").item(1);
        assertThat(ramp.getAttribute("width")).isEqualTo("435.00");
    }

    @Test
    void whatWasMissedStandsAboveIt() throws Exception {
        assertThat(picture().getDocumentElement().getTextContent())
                .contains("2 players at telnet://<host>:1")
                .contains("1 errors, more than 0");
    }

    @Test
    void marksAreRound() {
        assertThat(new double[] {0, 0.3, 1, 1.1, 4.9, 51, 870})
                .satisfies(values ->
                        assertThat(java.util.Arrays.stream(values).map(Chart::roundUp).toArray())
                                .containsExactly(1, 0.5, 1, 2, 5, 100, 1_000));
    }
}
