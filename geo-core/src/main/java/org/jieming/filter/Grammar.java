package org.jieming.filter;

import java.math.BigDecimal;
import java.util.List;
import org.jieming.filter.Condition.Call;
import org.jieming.filter.Condition.Truth;
import org.jieming.filter.Expression.Array;
import org.jieming.filter.Expression.Box;
import org.jieming.filter.Expression.Property;
import org.jieming.filter.Expression.Shape;
import org.jieming.language.Bilingual;

/** Which expression may stand where: the rules of the CQL2 grammar that text and JSON share. */
final class Grammar {
    private Grammar() {}

    static Condition condition(Expression given, Fault at) {
        if (given instanceof Condition condition) {
            return condition;
        }
        throw at.because(
                "此处应为条件，例如 人口 > 5；布尔属性写作 属性 = TRUE。",
                "A condition is expected here, such as population > 5; a boolean property is written property = TRUE.");
    }

    /** Refuses what later recursion over the expression could not bear; looks no deeper than it allows. */
    static Condition notTooDeep(Condition given, Fault at) {
        if (isDeeper(given, Literals.MAX_DEPTH)) {
            throw at.because(Literals.tooDeep());
        }
        return given;
    }

    private static boolean isDeeper(Expression given, int levels) {
        if (levels == 0) {
            return true;
        }
        for (Expression part : given.accept(Parts.OF)) {
            if (isDeeper(part, levels - 1)) {
                return true;
            }
        }
        return false;
    }

    static Expression scalar(Expression given, Fault at) {
        if (isOpen(given) || given instanceof Truth || isText(given) || isNumber(given) || isInstant(given)) {
            return given;
        }
        throw at.because(
                "此处应为单个值：属性、文字、数字、日期、时间戳或 TRUE/FALSE。",
                "A single value is expected here: a property, text, number, date, timestamp or TRUE/FALSE.");
    }

    static Expression number(Expression given, Fault at) {
        if (isOpen(given) || isNumber(given)) {
            return given;
        }
        throw at.because("此处应为数字或数值属性。", "A number or a numeric property is expected here.");
    }

    static Expression text(Expression given, Fault at) {
        if (isOpen(given) || isText(given)) {
            return given;
        }
        throw at.because("此处应为文字或文字属性。", "A text or a text property is expected here.");
    }

    static Expression pattern(Expression given, Fault at) {
        if (isPattern(given)) {
            return given;
        }
        throw at.because(
                "LIKE 右边应为文字，例如 '中山%'，可加 CASEI 或 ACCENTI。",
                "LIKE takes a text such as 'Zhong%', bare or in CASEI or ACCENTI.");
    }

    static Expression geometry(Expression given, Fault at) {
        if (isOpen(given) || given instanceof Shape || given instanceof Box) {
            return given;
        }
        throw at.because("此处应为几何属性、BBOX 或几何字面量。", "A geometry property, BBOX or geometry literal is expected here.");
    }

    static Expression time(Expression given, Fault at) {
        if (isOpen(given) || isInstant(given) || given instanceof Expression.Interval) {
            return given;
        }
        throw at.because(
                "此处应为时间属性、DATE(…)、TIMESTAMP(…) 或 INTERVAL(…)。",
                "A temporal property, DATE(…), TIMESTAMP(…) or INTERVAL(…) is expected here.");
    }

    static Expression intervalEnd(Expression given, Fault at) {
        if (isOpen(given) || isInstant(given) || given instanceof Expression.Unbounded) {
            return given;
        }
        throw at.because(
                "INTERVAL 的端点应为日期、UTC 时间戳、'..' 或属性。",
                "An end of INTERVAL is a date, a UTC timestamp, '..' or a property.");
    }

    static Expression array(Expression given, Fault at) {
        if (isOpen(given) || given instanceof Array) {
            return given;
        }
        throw at.because(
                "此处应为列表，例如 ('a', 'b')，或列表属性。", "A list such as ('a', 'b') or a list property is expected here.");
    }

    static BigDecimal usable(BigDecimal number, Fault at) {
        if (!Literals.isUsable(number)) {
            throw at.because(Literals.unusableNumber());
        }
        return number;
    }

    static Box box(List<BigDecimal> corners, Fault at) {
        if (corners.size() != 4 && corners.size() != 6) {
            throw at.because("BBOX 需要 4 个或 6 个数字。", "BBOX takes 4 or 6 numbers.");
        }
        return new Box(corners);
    }

    static Call call(String name, List<Expression> arguments, Fault at) {
        if (!Words.isIdentifier(name) || Words.isReserved(name)) {
            throw at.because(Bilingual.format("“%s”不能作函数名。", "'%s' is no name for a function.", name));
        }
        return new Call(name, arguments);
    }

    private static boolean isOpen(Expression given) {
        return given instanceof Property || given instanceof Call;
    }

    private static boolean isText(Expression given) {
        return given instanceof Expression.Text
                || given instanceof Expression.CaseI
                || given instanceof Expression.AccentI;
    }

    private static boolean isNumber(Expression given) {
        return given instanceof Expression.Numeral || given instanceof Expression.Arithmetic;
    }

    private static boolean isInstant(Expression given) {
        return given instanceof Expression.DateInstant || given instanceof Expression.TimestampInstant;
    }

    private static boolean isPattern(Expression given) {
        if (given instanceof Expression.CaseI caseI) {
            return isPattern(caseI.value());
        }
        return given instanceof Expression.AccentI accentI
                ? isPattern(accentI.value())
                : given instanceof Expression.Text;
    }
}
