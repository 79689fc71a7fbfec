package ru.nastavnik.matching;

/**
 * What the whole would lose, or win, if two were bound: against the best assignment around the pins as they are.
 *
 * @param served mentees more, or fewer
 * @param score points more, or fewer
 * @param strain how much less even the load would be; negative when it would be more even
 */
record Effect(int served, long score, long strain) {

    static Effect between(Assignment now, Assignment then) {
        return new Effect(then.served() - now.served(), then.score() - now.score(), then.strain() - now.strain());
    }

    public boolean isNothing() {
        return served == 0 && score == 0 && strain == 0;
    }
}
