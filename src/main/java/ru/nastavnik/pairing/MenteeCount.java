package ru.nastavnik.pairing;

/** How many mentees a kind of work asks for. */
public enum MenteeCount {
    ANY,
    ONE,
    GROUP;

    public boolean admits(int mentees) {
        return switch (this) {
            case ANY -> true;
            case ONE -> mentees == 1;
            case GROUP -> mentees > 1;
        };
    }
}
