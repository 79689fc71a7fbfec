package ru.nastavnik.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TicketTest {

    private static final byte[] KEY = new byte[32];
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void whatWasSealedIsReadAgain() {
        var ticket = Ticket.issue(NOW);
        var read = Ticket.read(ticket.sealed(KEY), KEY).orElseThrow();
        assertThat(read.nonce()).isEqualTo(ticket.nonce());
        assertThat(read.issued()).isEqualTo(NOW);
    }

    @Test
    void anotherOrganizationsKeyOpensNothing() {
        var other = new byte[32];
        other[7] = 1;
        assertThat(Ticket.read(Ticket.issue(NOW).sealed(KEY), other)).isEmpty();
    }

    @Test
    void noSignOfItCanBeChanged() {
        String sealed = Ticket.issue(NOW).sealed(KEY);
        for (int i = 0; i < sealed.length() - 1; i++) {
            String forged = sealed.substring(0, i) + (sealed.charAt(i) == 'A' ? 'B' : 'A') + sealed.substring(i + 1);
            assertThat(Ticket.read(forged, KEY)).as("sign %d", i).isEmpty();
        }
    }

    @Test
    void nonsenseIsNoTicket() {
        assertThat(Ticket.read("", KEY)).isEmpty();
        assertThat(Ticket.read("не билет", KEY)).isEmpty();
        assertThat(Ticket.read("A".repeat(10_000), KEY)).isEmpty();
    }

    @Test
    void aPersonTakesThreeSecondsAtLeastAndADayAtMost() {
        var ticket = Ticket.issue(NOW);
        assertThat(ticket.isHuman(NOW.plusSeconds(2))).isFalse();
        assertThat(ticket.isHuman(NOW.plusSeconds(3))).isTrue();
        assertThat(ticket.isHuman(NOW.plusSeconds(86_399))).isTrue();
        assertThat(ticket.isHuman(NOW.plusSeconds(86_400))).isFalse();
    }
}
