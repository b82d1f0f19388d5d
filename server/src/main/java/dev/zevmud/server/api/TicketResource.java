package dev.zevmud.server.api;

import dev.zevmud.protocol.api.LogIn;
import dev.zevmud.protocol.api.Problem;
import dev.zevmud.protocol.api.Ticket;
import dev.zevmud.runtime.address.ForwardedFor;
import dev.zevmud.runtime.address.TrustedProxies;
import dev.zevmud.server.session.account.Accounts;
import dev.zevmud.server.session.account.Gatekeeper;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.glassfish.grizzly.http.server.Request;
import org.jspecify.annotations.Nullable;

/// Log-ins of the web page: a name and a password become a ticket.
@Path(TicketResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class TicketResource {

    static final String PATH = "v1/tickets";

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final Accounts accounts;
    private final TrustedProxies proxies;

    TicketResource(Accounts accounts, TrustedProxies proxies) {
        this.accounts = accounts;
        this.proxies = proxies;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> logIn(
            @Nullable LogIn who, @Context Request request, @Context HttpHeaders headers) {
        if (who == null || !isSane(who.name()) || !isSane(who.password())) {
            throw new BadRequestException();
        }
        String address = address(request, headers);
        return accounts.barred(address)
                .thenCompose(barred ->
                        barred.map(TicketResource::banned)
                                .map(CompletableFuture::completedStage)
                                .orElseGet(() ->
                                        accounts.logIn(who.name(), who.password(), address)
                                                .thenCompose(this::judged)));
    }

    private static boolean isSane(@Nullable String text) {
        return text != null && !text.isEmpty() && text.length() <= LogIn.MAX_LENGTH;
    }

    private String address(Request request, HttpHeaders headers) {
        List<String> forwarded = headers.getRequestHeader(FORWARDED_FOR);
        return ForwardedFor.client(
                request.getRemoteAddr(), forwarded == null ? List.of() : forwarded, proxies);
    }

    private CompletionStage<Response> judged(Accounts.LogIn logIn) {
        return switch (logIn) {
            case Accounts.LogIn.Welcome(var account, _) ->
                    accounts.ticket(account).thenApply(TicketResource::ticket);
            case Accounts.LogIn.WrongPassword() ->
                    CompletableFuture.completedStage(
                            Problems.of(
                                    Response.Status.UNAUTHORIZED,
                                    Problem.WRONG,
                                    "There is no such account, or the password is wrong.",
                                    null));
            case Accounts.LogIn.Banned(var barred) ->
                    CompletableFuture.completedStage(banned(barred));
            case Accounts.LogIn.MustWait(Duration time) ->
                    CompletableFuture.completedStage(wait(time));
        };
    }

    private static Response ticket(String ticket) {
        return Response.ok(new Ticket(ticket, (int) Accounts.TICKET_LIFE.toSeconds()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response banned(Gatekeeper.Barred barred) {
        return Problems.of(
                Response.Status.FORBIDDEN,
                Problem.BANNED,
                "You are not let in.",
                "until %s: %s"
                        .formatted(
                                barred.until().truncatedTo(ChronoUnit.MINUTES), barred.reason()));
    }

    private static Response wait(Duration time) {
        long seconds = Math.max(1, time.toSeconds());
        return Response.fromResponse(
                        Problems.of(
                                Response.Status.TOO_MANY_REQUESTS,
                                Problem.WAIT,
                                "Too many wrong passwords.",
                                "wait " + seconds + " s"))
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }
}
