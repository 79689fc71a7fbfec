package ru.nastavnik.matching;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.survey.RoundOpened;

/** Hears of surveys that ask the guests of a gathering, wherever they were begun. */
@Component
class WishListener {

    private final Wishing wishing;

    WishListener(Wishing wishing) {
        this.wishing = wishing;
    }

    @ApplicationModuleListener
    void on(RoundOpened event) {
        wishing.listen(event.round());
    }
}
