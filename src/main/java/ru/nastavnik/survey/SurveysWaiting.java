package ru.nastavnik.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.WaitsForMe;
import ru.nastavnik.organization.Standing;

/** Tells whoever is signed in of the questionnaires that wait for them. */
@Component
class SurveysWaiting implements WaitsForMe {

    private static final int DAYS_THAT_PRESS = 3;

    private final OwnSurveys surveys;
    private final Clock clock;

    SurveysWaiting(OwnSurveys surveys, Clock clock) {
        this.surveys = surveys;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting() {
        var standing = Standing.require();
        if (!standing.isPersonal()) {
            return List.of();
        }
        LocalDate presses = standing.today(clock).plusDays(DAYS_THAT_PRESS);
        return surveys.waiting().stream()
                .map(own -> new Waiting(
                        "survey.waits", List.of(own.title()), "/o/" + standing.slug() + "/my/surveys/" + own.id(),
                        own.closesOn().isAfter(presses) ? Urgency.CALM : Urgency.SOON, "survey.waits.until", List.of(own.closesOn())))
                .toList();
    }
}
