package ru.nastavnik.bench;

import java.io.IOException;
import ru.nastavnik.bench.Figures.Figure;

/** What a survey tells in an organization that has asked for years: how long one who opens it waits. */
final class Surveys {

    private static final int WARM_UP = 30;
    private static final int READS = 25;

    /** As the page says how many there are in a round. */
    private static final String ALL = "2\u00a0500";

    private static final Figure ANALYSIS = new Figure("analysis of a survey, 100,000 answers in the organization, waited for", "ms", 300.0);
    private static final Figure COMPARED = new Figure("the same analysis by class, beside another survey, waited for", "ms", 300.0);

    private final Town town;
    private final Browser curator;
    private final Figures figures;

    Surveys(Installation installation, int port, Figures figures) {
        this.town = installation.town();
        this.curator = new Browser(port, town.session(town.surveyed().curator()));
        this.figures = figures;
    }

    void measure() throws IOException, InterruptedException {
        String analysis = town.surveyed().address() + "/surveys/" + town.rounds().get(0) + "/analysis";
        wait(ANALYSIS, analysis);
        wait(COMPARED, analysis + "?by=SCHOOL_CLASS&with=" + town.rounds().get(1));
    }

    private void wait(Figure figure, String address) throws IOException, InterruptedException {
        if (!Size.isAsked(figure.name())) {
            return;
        }
        for (int read = 0; read < WARM_UP + READS; read++) {
            long begun = System.nanoTime();
            String page = curator.get(address);
            figures.add(figure, (System.nanoTime() - begun) / 1e6, read >= WARM_UP);
            if (!page.contains(ALL)) {
                throw new IllegalStateException("Not all answers are in it: " + address);
            }
        }
    }
}
