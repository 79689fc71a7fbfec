package ru.nastavnik;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** A room uses only the rooms that its package-info allows, and only what they make public. */
class RoomsTest {

    @Test
    void roomsKeepToTheirWalls() {
        ApplicationModules.of(NastavnikApplication.class).verify();
    }
}
