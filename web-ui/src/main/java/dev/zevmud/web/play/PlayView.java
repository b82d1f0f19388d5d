package dev.zevmud.web.play;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinService;
import dev.zevmud.web.shared.ProxyAddress;

/// The page on which people play, at `/`. It runs in the browser; here it only learns where the
/// proxy is.
@Route("")
@PageTitle("zev-mud")
@Tag("zev-play")
@JsModule("./play/zev-play.ts")
public final class PlayView extends Component {

    private static final long serialVersionUID = 1L;

    public PlayView() {
        ProxyAddress.of(VaadinService.getCurrent().getContext())
                .given()
                .ifPresent(uri -> getElement().setAttribute("proxy-url", uri.toString()));
    }
}
