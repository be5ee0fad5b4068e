package org.jieming.api.auth;

import java.time.Duration;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;

/** What those hear who are not let through. Says nothing of what is behind the gate. */
final class Refusals {
    private static final String REALM = "Bearer realm=\"jieming\"";

    private Refusals() {}

    static Problem signInRequired() {
        return Problem.of(
                        ProblemType.SIGN_IN_REQUIRED,
                        "此操作需要账户:请先登录,或在请求头 Authorization 中给出令牌",
                        "This takes an account: sign in, or send a token in header Authorization")
                .header("WWW-Authenticate", REALM);
    }

    static Problem badToken() {
        return Problem.of(
                        ProblemType.SIGN_IN_REQUIRED,
                        "令牌无效、已过期或已撤销;请换用新的令牌",
                        "The token is none of ours, has expired or was revoked; use a new one")
                .header("WWW-Authenticate", REALM + ", error=\"invalid_token\"");
    }

    static Problem signInFailed() {
        return Problem.of(ProblemType.SIGN_IN_FAILED, "账户名或密码不对", "The account or the password is wrong")
                .header("WWW-Authenticate", REALM);
    }

    static Problem signOnFailed() {
        return Problem.of(
                ProblemType.SIGN_IN_FAILED,
                "统一身份认证未能确认您的身份,或登录已过时;请从登录页重新开始",
                "The organisation's sign-on did not confirm who you are, or it took too long; begin again from the sign-in page");
    }

    static Problem noAccount(String id) {
        return Problem.of(
                        ProblemType.SIGN_IN_FAILED,
                        "您已通过统一身份认证,但此处没有您的账户;请联系管理员开户",
                        "The organisation knows you, but you have no account here; ask an administrator to open one")
                .about("account", id);
    }

    static Problem tooManyAttempts(Duration left) {
        long seconds = Math.max(1, left.toSeconds() + (left.toNanosPart() > 0 ? 1 : 0));
        return Problem.of(
                        ProblemType.TOO_MANY_ATTEMPTS,
                        "从此处登录失败次数过多,请 " + seconds + " 秒后再试;账户并未锁定",
                        "Signing in failed too often from here; try again in " + seconds + " s. No account is locked")
                .header("Retry-After", Long.toString(seconds));
    }

    static Problem anotherSite() {
        return Problem.of(
                ProblemType.FROM_ANOTHER_SITE,
                "请求来自其他网站,或缺少防伪令牌:请把 GET /session 所给的 csrf 放入请求头 X-CSRF-Token",
                "The request comes from another site or without the token against forgery: send the csrf that GET /session"
                        + " gives in header X-CSRF-Token");
    }

    static Problem notPermitted() {
        return Problem.of(
                ProblemType.NOT_PERMITTED,
                "您的账户没有此项权限;需要时请联系管理员授权",
                "Your account may not do this; ask an administrator for the role that may");
    }

    static Problem notPermittedByToken() {
        return Problem.of(
                ProblemType.NOT_PERMITTED,
                "此令牌没有此项权限:它可能只读、只用于上报、只含一个角色,或此操作须本人登录;需要时请换用令牌、登录或联系管理员授权",
                "This token may not do this: it may be for reading or reporting alone or of one role, or this is done in person; use another"
                        + " token, sign in, or ask an administrator for the role that may");
    }

    static Problem outsideJurisdiction() {
        return Problem.of(
                ProblemType.OUTSIDE_JURISDICTION,
                "所改对象现在或改后不在您的管辖范围内,未写入任何内容",
                "What you change lies outside your divisions now, or would then; nothing was written");
    }
}
