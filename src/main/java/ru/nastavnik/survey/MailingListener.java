package ru.nastavnik.survey;

import java.time.Clock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;

/** Writes to those who are asked, as soon as they are. A letter that the server did not take stays an event, which is heard again. */
@Component
class MailingListener {

    private final Mailing mailing;
    private final Clock clock;

    MailingListener(Mailing mailing, Clock clock) {
        this.mailing = mailing;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(RoundOpened event) {
        mailing.writeToFresh(event.round(), Standing.require().today(clock));
    }

    @ApplicationModuleListener
    void on(InviteesAdded event) {
        mailing.writeToFresh(event.round(), Standing.require().today(clock));
    }

    @ApplicationModuleListener
    void on(LetterAsked event) {
        mailing.send(event);
    }
}
