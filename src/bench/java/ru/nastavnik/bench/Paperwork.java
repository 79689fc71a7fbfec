package ru.nastavnik.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import ru.nastavnik.bench.Figures.Figure;
import ru.nastavnik.bench.Town.School;

/** A thousand consents of a school as Word files in one ZIP: from the click until it can be fetched, as its page tells. */
final class Paperwork {

    private static final int ROUNDS = 3;
    private static final int PEOPLE = 500;
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Figure PAPERS = new Figure("1,000 papers in one ZIP", "s", 10.0);
    private static final Figure PAPERS_CPU = new Figure("the same, processors", "s", null);

    private final Installation installation;
    private final Figures figures;
    private final School school;
    private final Browser curator;

    Paperwork(Installation installation, int port, Figures figures) {
        this.installation = installation;
        this.figures = figures;
        this.school = installation.town().next().school();
        this.curator = new Browser(port, installation.town().session(school.curator()));
    }

    void measure() throws IOException, InterruptedException {
        if (!Size.isAsked(PAPERS.name())) {
            return;
        }
        installation.takeConsentsAway(school, PEOPLE);
        installation.awaitQuiet();
        for (int round = 0; round <= ROUNDS; round++) {
            long begun = System.nanoTime();
            double before = installation.processorTime();
            String bundle = URI.create(curator.post(school.address() + "/consents/papers", curator.form(Stream.empty()), "application/x-www-form-urlencoded"))
                    .getPath();
            String page = curator.get(bundle);
            while (page.contains("<progress")) {
                if (System.nanoTime() - begun > LONGEST.toNanos()) {
                    throw new IllegalStateException("The papers were not ready after " + LONGEST);
                }
                Thread.sleep(50);
                page = curator.get(bundle);
            }
            if (!page.contains(bundle + "/zip")) {
                throw new IllegalStateException("There are no papers to fetch: " + bundle);
            }
            figures.add(PAPERS, (System.nanoTime() - begun) / 1e9, round > 0);
            figures.add(PAPERS_CPU, (installation.processorTime() - before) / 1000, round > 0);
        }
    }
}
