package dev.zevmud.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zevmud.protocol.api.Problem;
import dev.zevmud.protocol.json.Json;
import dev.zevmud.runtime.address.TrustedProxies;
import dev.zevmud.runtime.metrics.Metrics;
import dev.zevmud.server.session.account.Accounts;
import dev.zevmud.server.session.account.Accounts.Creation;
import dev.zevmud.server.session.account.Accounts.LogIn;
import dev.zevmud.server.session.account.Gatekeeper;
import dev.zevmud.server.session.login.AccountsInMemory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The log-in of the web page, over HTTP, and what becomes of its tickets.
class TicketIT {

    private static final String PASSWORD = "brass lantern 7";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Metrics metrics = new Metrics("test", "1", true);
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private Optional<Gatekeeper.Barred> barredAccount = Optional.empty();
    private Optional<Gatekeeper.Barred> barredAddress = Optional.empty();
    private Accounts accounts;
    private ApiServer api;

    @BeforeEach
    void open() throws IOException {
        Gatekeeper gate =
                new Gatekeeper() {
                    @Override
                    public Optional<Barred> account(String accountId, Instant at) {
                        return barredAccount;
                    }

                    @Override
                    public Optional<Barred> address(String address, Instant at) {
                        return barredAddress.filter(_ -> address.equals("192.0.2.66"));
                    }
                };
        InstantSource clock = () -> now;
        accounts =
                new Accounts(
                        new AccountsInMemory(),
                        gate,
                        new Accounts.StartingPoint("dungeon", "room1"),
                        clock.withZone(ZoneOffset.UTC));
        assertThat(done(accounts.create("Mira", PASSWORD))).isInstanceOf(Creation.Created.class);
        api =
                ApiServer.start(
                        0, accounts, TrustedProxies.parse("127.0.0.1"), metrics.httpRequests());
    }

    @AfterEach
    void close() {
        api.close();
        accounts.close();
        metrics.close();
    }

    private static <T> T done(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> logIn(String name, String password, String... forwardedFor)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/v1/tickets");
        for (String address : forwardedFor) {
            request.header("X-Forwarded-For", address);
        }
        String body =
                Json.builder()
                        .build()
                        .createObjectNode()
                        .put("name", name)
                        .put("password", password)
                        .toString();
        return send(request.POST(BodyPublishers.ofString(body)).build());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return Json.builder().build().readTree(answer.body());
    }

    private String ticket() throws IOException, InterruptedException {
        HttpResponse<String> answer = logIn("mira", PASSWORD);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(json(answer).get("expiresIn").asInt()).isEqualTo(30);
        return json(answer).get("ticket").asText();
    }

    private static void refused(HttpResponse<String> answer, int status, String type)
            throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(found -> assertThat(found).startsWith(Problem.MEDIA_TYPE));
        assertThat(json(answer).get("type").asText()).isEqualTo(type);
        assertThat(json(answer).get("status").asInt()).isEqualTo(status);
        assertThat(json(answer).get("title").asText()).isNotBlank();
        assertThat(answer.body()).doesNotContain(PASSWORD);
    }

    @Test
    void aTicketLetsInOnceWhoeverBringsIt() throws Exception {
        String ticket = ticket();
        assertThat(ticket).matches("[A-Za-z0-9_-]{22}");
        assertThat(done(accounts.logIn(ticket)))
                .isInstanceOfSatisfying(
                        LogIn.Welcome.class,
                        welcome -> assertThat(welcome.account().name()).isEqualTo("Mira"));
        assertThat(done(accounts.logIn(ticket))).isEqualTo(new LogIn.WrongPassword());
        assertThat(ticket()).isNotEqualTo(ticket);
    }

    @Test
    void aTicketEndsAndAForgedOneIsNone() throws Exception {
        String ticket = ticket();
        now = now.plus(Accounts.TICKET_LIFE);
        assertThat(done(accounts.logIn(ticket))).isEqualTo(new LogIn.WrongPassword());
        assertThat(done(accounts.logIn("AAAAAAAAAAAAAAAAAAAAAA")))
                .isEqualTo(new LogIn.WrongPassword());
    }

    @Test
    void ofManyWhoBringTheSameTicketAtOnceOneIsLetIn() throws Exception {
        String ticket = ticket();
        List<CompletionStage<LogIn>> tries =
                IntStream.range(0, 20).mapToObj(_ -> accounts.logIn(ticket)).toList();
        assertThat(tries.stream().map(TicketIT::done))
                .filteredOn(LogIn.Welcome.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aWrongPasswordAndANameThatNobodyHasAreAnsweredAlike() throws Exception {
        HttpResponse<String> wrong = logIn("Mira", "not the password");
        refused(wrong, 401, Problem.WRONG);
        assertThat(logIn("Nobody", PASSWORD).body()).isEqualTo(wrong.body());
    }

    @Test
    void wrongPasswordsMakeTheAddressWaitForWhichTheWebPageAsks() throws Exception {
        for (int i = 0; i < 5; i++) {
            refused(logIn("Nobody" + i, PASSWORD, "192.0.2.1"), 401, Problem.WRONG);
        }
        HttpResponse<String> answer = logIn("Mira", PASSWORD, "192.0.2.1");
        refused(answer, 429, Problem.WAIT);
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
        assertThat(logIn("Mira", PASSWORD, "192.0.2.2").statusCode()).isEqualTo(200);
        assertThat(logIn("Mira", PASSWORD, "192.0.2.2, 192.0.2.1").statusCode())
                .as("what a client wrote to the left of its own address")
                .isEqualTo(429);
    }

    @Test
    void whoIsBannedGetsNoTicket() throws Exception {
        var barred = new Gatekeeper.Barred(now.plus(Duration.ofHours(1)), "spam");
        barredAddress = Optional.of(barred);
        refused(logIn("Mira", PASSWORD, "192.0.2.66"), 403, Problem.BANNED);
        String ticket = ticket();
        barredAccount = Optional.of(barred);
        HttpResponse<String> answer = logIn("Mira", PASSWORD);
        refused(answer, 403, Problem.BANNED);
        assertThat(json(answer).get("detail").asText()).contains("spam");
        assertThat(done(accounts.logIn(ticket))).isEqualTo(new LogIn.Banned(barred));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{\"name\":\"Mira\"}",
                "{\"name\":\"\",\"password\":\"\"}",
                "{\"name\":{\"brass lantern 7\":1},\"password\":1}",
                "{\"name\":\"Mira\",\"password\":\"brass lantern 7\"",
                "brass lantern 7"
            })
    void whatIsNoLogInIsRefusedWithoutRepeatingIt(String body) throws Exception {
        refused(
                send(request("/v1/tickets").POST(BodyPublishers.ofString(body)).build()),
                400,
                Problem.OTHER);
    }

    @Test
    void otherRequestsAreRefusedInTheirOwnWays() throws Exception {
        refused(send(request("/v1/tickets").GET().build()), 405, Problem.OTHER);
        refused(send(request("/v2/nothing").GET().build()), 404, Problem.OTHER);
        refused(logIn("Mira", "x".repeat(5_000)), 413, Problem.OTHER);
        refused(logIn("Mira", "x".repeat(200)), 400, Problem.OTHER);
        HttpRequest form =
                request("/v1/tickets")
                        .setHeader("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("name=Mira&password=x"))
                        .build();
        refused(send(form), 415, Problem.OTHER);
        HttpRequest endless =
                request("/v1/tickets")
                        .POST(
                                BodyPublishers.fromPublisher(
                                        BodyPublishers.ofString("{\"name\":\"Mira\"}")))
                        .build();
        refused(send(endless), 411, Problem.OTHER);
        assertThat(metrics.scrape())
                .contains("route=\"/v1/tickets\"")
                .contains("route=\"other\"")
                .doesNotContain("nothing");
    }

    @Test
    void anUpgradeToAnotherProtocolHoldsNoThread() throws Exception {
        HttpRequest upgrade =
                request("/v1/tickets")
                        .version(HttpClient.Version.HTTP_2)
                        .POST(BodyPublishers.ofString("{}"))
                        .build();
        assertThat(send(upgrade).statusCode()).isEqualTo(400);
    }
}
