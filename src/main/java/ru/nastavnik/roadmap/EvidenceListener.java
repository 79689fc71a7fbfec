package ru.nastavnik.roadmap;

import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.decree.DecreeApproved;
import ru.nastavnik.meeting.FeedbackSent;
import ru.nastavnik.matching.GatheringHeld;
import ru.nastavnik.organization.DayBegan;
import ru.nastavnik.pairing.PairsChanged;
import ru.nastavnik.people.RegisterChanged;
import ru.nastavnik.survey.ResponseSent;
import ru.nastavnik.survey.RoundClosed;
import ru.nastavnik.survey.RoundOpened;

/** Hears from the rooms that own the facts which of them may have changed. */
@Component
class EvidenceListener {

    private final Weighing weighing;
    private final SurveyFacts surveys;

    EvidenceListener(Weighing weighing, SurveyFacts surveys) {
        this.weighing = weighing;
        this.surveys = surveys;
    }

    @ApplicationModuleListener
    void on(RegisterChanged event) {
        weighing.weigh(EvidenceKind.OF_REGISTERS);
    }

    /** With it the registers have served, and there are more pairs to meet. */
    @ApplicationModuleListener
    void on(DecreeApproved event) {
        weighing.weigh(EvidenceKind.ALL);
    }

    /** Consents run out, and pairs fall behind their rhythm, by date alone. */
    @ApplicationModuleListener
    void on(DayBegan event) {
        weighing.weigh(EvidenceKind.ALL);
    }

    @ApplicationModuleListener
    void on(PairsChanged event) {
        weighing.weigh(EvidenceKind.ALL);
    }

    @ApplicationModuleListener
    void on(FeedbackSent event) {
        weighing.weigh(EvidenceKind.OF_MEETINGS);
    }

    @ApplicationModuleListener
    void on(RoundOpened event) {
        weighing.weigh(EvidenceKind.OF_SURVEYS);
    }

    @ApplicationModuleListener
    void on(GatheringHeld event) {
        weighing.weigh(Set.of(EvidenceKind.GROUP_MEETING));
    }

    /** Comes with each answer: only that survey is counted. */
    @ApplicationModuleListener
    void on(ResponseSent event) {
        surveys.kindOf(event.round()).ifPresent(kind -> weighing.weigh(Set.of(kind)));
    }

    @ApplicationModuleListener
    void on(RoundClosed event) {
        weighing.weigh(EvidenceKind.OF_SURVEYS);
    }
}
