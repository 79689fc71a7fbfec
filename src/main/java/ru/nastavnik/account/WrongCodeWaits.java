package ru.nastavnik.account;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;

/** Tells owners of accounts, where they start, that somebody has typed wrong codes after their password. */
@Component
class WrongCodeWaits implements WaitsForMe {

    private final WrongCodes wrongCodes;

    WrongCodeWaits(WrongCodes wrongCodes) {
        this.wrongCodes = wrongCodes;
    }

    @Override
    public List<Waiting> waiting() {
        return wrongCodes.unread(Standing.require().account()).stream()
                .map(unread -> new Waiting(
                        "account.waits.wrongCodes", List.of(unread.count()), "/account", Urgency.CALM, "account.waits.wrongCodes.why", List.of(unread.last())))
                .toList();
    }
}
