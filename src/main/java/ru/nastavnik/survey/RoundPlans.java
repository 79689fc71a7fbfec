package ru.nastavnik.survey;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.questionnaire.Adopting;
import ru.nastavnik.questionnaire.Questionnaire;
import ru.nastavnik.questionnaire.Questionnaires;

/** The curator's work on rounds before they open, and on their days as long as they are not closed. Always a part of the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class RoundPlans {

    private final Rounds rounds;
    private final Adopting adopting;
    private final Questionnaires questionnaires;
    private final Audiences audiences;
    private final Entries entries;
    private final Conducting conducting;
    private final RoundYear years;

    RoundPlans(
            Rounds rounds, Adopting adopting, Questionnaires questionnaires, Audiences audiences, Entries entries, Conducting conducting, RoundYear years) {
        this.rounds = rounds;
        this.adopting = adopting;
        this.questionnaires = questionnaires;
        this.audiences = audiences;
        this.entries = entries;
        this.conducting = conducting;
        this.years = years;
    }

    /**
     * Opens at once when its day is today.
     *
     * @param page made up by the page on which it is planned: whoever sends that twice plans one, and who goes back there and plans another gets another
     * @throws RoundRefused when something does not fit together
     * @throws java.util.NoSuchElementException when there is no such questionnaire any more
     */
    UUID planOnce(RoundForm form, UUID page, UUID by) {
        UUID submission = form.submission(page);
        rounds.lockSubmission(submission);
        return rounds.findBySubmission(submission).map(Round::getId).orElseGet(() -> plan(form, submission, by));
    }

    /** Where something else keeps it from being planned twice. Otherwise as {@link #planOnce}. */
    UUID plan(RoundForm form, UUID by) {
        return plan(form, null, by);
    }

    private UUID plan(RoundForm form, UUID submission, UUID by) {
        var terms = terms(form, null);
        int year = years.whenOpenedOn(form.days().opensOn());
        var round = new Round(terms.questionnaire(), terms.title(), year, terms.audience(), terms.anonymous(), by);
        round.submittedAs(submission);
        form.days().schedule(round);
        UUID id = rounds.saveAndFlush(round).getId();
        conducting.keep(id);
        return id;
    }

    /**
     * @param version of the round as it was shown
     * @throws RoundRefused when something does not fit together
     * @throws IllegalStateException when it is open already
     * @throws java.util.NoSuchElementException when there is no such round, or no such questionnaire any more
     */
    void change(UUID id, int version, RoundForm form) {
        Round round = lock(id, version);
        var terms = terms(form, round.getAudience());
        round.describe(terms.questionnaire(), terms.title(), terms.audience(), terms.anonymous());
        schedule(round, form.days());
        rounds.flush();
        conducting.keep(id);
    }

    /** Does what the new days ask for today. @throws IllegalStateException when it is closed */
    void schedule(UUID id, int version, DaysForm days) {
        Round round = lock(id, version);
        schedule(round, days);
        entries.prolong(id, round.getClosesOn());
        rounds.flush();
        conducting.keep(id);
    }

    private void schedule(Round round, DaysForm days) {
        LocalDate before = round.getOpensOn();
        days.schedule(round);
        if (!round.getOpensOn().equals(before)) {
            round.belongTo(years.whenOpenedOn(round.getOpensOn()));
        }
    }

    /** @throws IllegalStateException when it was opened: what was asked and answered stays */
    void discard(UUID id, int version) {
        Round round = lock(id, version);
        if (round.getState() != RoundState.PLANNED) {
            throw new IllegalStateException("It was opened");
        }
        rounds.delete(round);
        rounds.flush();
    }

    private Round lock(UUID id, int version) {
        Round round = rounds.lock(id).orElseThrow();
        if (round.getVersion() != version) {
            throw new ObjectOptimisticLockingFailureException(Round.class, id);
        }
        return round;
    }

    private record Terms(UUID questionnaire, String title, AudienceChoice audience, boolean anonymous) {}

    private Terms terms(RoundForm form, AudienceChoice present) {
        AudienceChoice audience = audiences.choice(form.whom(), present);
        if (audience == null) {
            throw new RoundRefused("whom", "survey.refused.whom");
        }
        Questionnaire asked = questionnaires.findById(adopting.adopt(form.questionnaire())).orElseThrow();
        // whoever comes by the open link gives no name
        boolean anonymous = form.anonymous() || audience.isAnyone();
        if (anonymous) {
            Naming.of(asked).ifPresent(why -> {
                throw new RoundRefused(audience.isAnyone() ? "whom" : "anonymous", why.message());
            });
        }
        String title = form.title() == null || form.title().isBlank() ? asked.getTitle().ru() : form.title();
        return new Terms(asked.getId(), title, audience, anonymous);
    }
}
