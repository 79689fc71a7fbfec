package ru.nastavnik.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.organization.Standing;

/** For other rooms, which know when whom to ask what. Always a part of the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Asking {

    private static final int REMINDS_AFTER = 3;
    private static final int CLOSES_AFTER = 7;

    private final RoundPlans plans;
    private final Clock clock;

    Asking(RoundPlans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Asks people by name, from now on and for a week.
     *
     * @param questionnaire value of a {@link ru.nastavnik.questionnaire.Offer}
     * @param by account
     * @return id of the round
     * @throws IllegalArgumentException when there is no such group to ask
     * @throws java.util.NoSuchElementException when there is no such questionnaire any more
     */
    public UUID ask(String questionnaire, AudienceChoice whom, UUID by) {
        LocalDate today = Standing.require().today(clock);
        var days = new DaysForm(today, today.plusDays(REMINDS_AFTER), today.plusDays(CLOSES_AFTER));
        try {
            return plans.plan(new RoundForm(questionnaire, null, Audiences.value(whom), false, days), by);
        } catch (RoundRefused refused) {
            throw new IllegalArgumentException(refused);
        }
    }
}
