package org.jieming.api.inspection;

import org.jieming.inspection.Team;
import org.jieming.language.Malformed;
import org.jieming.register.ItemId;

/** Reads which item and which team a member names; complaints name the member, whatever it is called. */
final class Identified {
    private static final int LONGEST = 100;

    private Identified() {}

    static ItemId item(Fields json, String member) {
        return item(member, json.text(member, LONGEST));
    }

    static ItemId item(String member, String text) {
        try {
            return ItemId.parse(text);
        } catch (Malformed none) {
            throw new Malformed(member, text, none.remedy());
        }
    }

    static Team team(Fields json, String member) {
        return team(member, json.text(member, LONGEST));
    }

    static Team team(String member, String text) {
        try {
            return Team.parse(text);
        } catch (Malformed none) {
            throw new Malformed(member, text, none.remedy());
        }
    }
}
