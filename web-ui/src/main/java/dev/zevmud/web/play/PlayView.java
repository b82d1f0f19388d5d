package dev.zevmud.web.play;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinContext;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import dev.zevmud.protocol.api.LogIn;
import dev.zevmud.web.shared.GameApi;
import dev.zevmud.web.shared.ProxyAddress;

/// The page on which people play, at `/`. It runs in the browser; here it learns where the proxy
/// is, and exchanges name and password for a ticket to the game.
@Route("")
@PageTitle("zev-mud")
@Tag("zev-play")
@JsModule("./play/zev-play.ts")
public final class PlayView extends Component {

    private static final long serialVersionUID = 1L;

    public PlayView() {
        VaadinContext context = VaadinService.getCurrent().getContext();
        ProxyAddress.of(context)
                .given()
                .ifPresent(uri -> getElement().setAttribute("proxy-url", uri.toString()));
        if (GameApi.of(context).isPresent()) {
            getElement().setAttribute("logs-in", true);
        }
    }

    /// Called by the page's form.
    @ClientCallable
    LogInAnswer logIn(String name, String password) {
        if (name.isBlank() || password.isEmpty()) {
            return LogInAnswer.problem("Give the name of your account and its password.");
        }
        VaadinContext context = VaadinService.getCurrent().getContext();
        return GameApi.of(context)
                .map(api ->
                        LogInAnswer.of(
                                api.logIn(
                                        new LogIn(name.strip(), password),
                                        VaadinRequest.getCurrent().getRemoteAddr())))
                .orElseGet(() -> LogInAnswer.problem("The game asks for name and password below."));
    }
}
