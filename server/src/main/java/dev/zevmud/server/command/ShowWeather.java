package dev.zevmud.server.command;

import dev.zevmud.server.world.Weather;
import java.util.Locale;

/// `weather`: what the sky does, where one sees it.
final class ShowWeather implements Command {

    @Override
    public void execute(Action action) {
        Weather weather = action.zone().area().weather(action.turn().now());
        if (weather == null || !action.zone().area().room(action.player().room()).outdoors()) {
            action.tell("weather.indoors");
        } else {
            action.tell("weather." + weather.name().toLowerCase(Locale.ROOT));
        }
    }
}
