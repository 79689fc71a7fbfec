package ru.nastavnik.people;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.Leaving;

/** The room of accounts comes before this one and sees no eraser. Its doors close with the withdrawal already; here is what may have come since. */
@Component
class AccountEraser implements Eraser {

    private final Leaving leaving;

    AccountEraser(Leaving leaving) {
        this.leaving = leaving;
    }

    @Override
    public Set<String> tables() {
        return Set.of("account", "membership", "invitation", "known_device", "second_factor", "recovery_code", "wrong_code");
    }

    @Override
    public List<Line> erase(Subject subject) {
        return lines(leaving.leave(subject.person()));
    }

    static List<Line> lines(Leaving.Left left) {
        return List.of(
                Line.destroyed("people.erased.memberships", left.memberships()),
                Line.destroyed("people.erased.invitations", left.invitations()),
                Line.destroyed("people.erased.accounts", left.emptied()),
                Line.kept("people.kept.accounts", left.staying()));
    }
}
