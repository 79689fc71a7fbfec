package ru.nastavnik.matching;

/** What speaks for or against two people, with the weight that it has unless the organization gives it another. */
enum Criterion {
    /** What the mentee asks for, the main request first, and what the mentor can. */
    TOPICS(30),
    /** Whom they would choose after the group meeting; weighs only where they were asked. */
    WISHES(25),
    FORM(10),
    /** Models and kinds of mentoring that both would like. */
    KINDS(5),
    AGE(10),
    HOURS(5),
    DAYS(5),
    PLACE(5),
    LANGUAGE(5),
    /** How an earlier pair of the two went. */
    HISTORY(10);

    private final int weight;

    Criterion(int weight) {
        this.weight = weight;
    }

    int usualWeight() {
        return weight;
    }
}
