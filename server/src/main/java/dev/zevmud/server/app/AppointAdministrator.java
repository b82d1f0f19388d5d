package dev.zevmud.server.app;

import dev.zevmud.runtime.config.ConfigurationException;
import dev.zevmud.runtime.config.Environment;
import dev.zevmud.runtime.service.StartException;
import dev.zevmud.server.session.account.Account;
import dev.zevmud.server.session.staff.StaffGate;
import dev.zevmud.server.store.AccountStore;
import dev.zevmud.server.store.StaffStore;
import java.time.Clock;
import java.util.Optional;

/// `./zev admin NAME`: makes an account an administrator, in the database that the environment
/// names; the game may be running.
public final class AppointAdministrator {

    private AppointAdministrator() {}

    public static void main(String[] args) {
        try {
            System.out.println("zev-mud: " + appoint(args));
        } catch (StartException | ConfigurationException e) {
            System.err.println("zev-mud: " + e.getMessage());
            System.exit(1);
        }
    }

    private static String appoint(String[] args) throws StartException {
        if (args.length != 1) {
            throw new StartException("name one account: ./zev admin NAME");
        }
        try (var database = Databases.open(Environment.system())) {
            var accounts = new AccountStore(database);
            Account account =
                    accounts.find(args[0])
                            .orElseThrow(() ->
                                    new StartException(
                                            "there is no account \""
                                                    + args[0]
                                                    + "\"; make it in the game first"));
            var gate =
                    new StaffGate(
                            new StaffStore(database),
                            accounts,
                            Optional.empty(),
                            Clock.systemUTC());
            return gate.appoint(account)
                    ? account.name() + " is an administrator from here on"
                    : account.name() + " is an administrator already";
        }
    }
}
