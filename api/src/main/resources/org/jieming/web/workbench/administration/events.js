// What the audit trail calls what was done, in words.
import { dictionary } from 'jieming/shell/words.js';

const EVENTS = {
  revision: ['修订', 'Revision'],
  'signed-in': ['登录', 'Signed in'],
  'signed-on': ['经统一身份认证登录', 'Signed in by the organisation'],
  'sign-in-failed': ['登录失败', 'Sign-in failed'],
  'account-opened': ['开立账户', 'Opened an account'],
  'password-reset': ['在本机重置密码', 'Reset a password on the machine'],
  'account-changed': ['更改账户', 'Changed an account'],
  'account-closed': ['关闭账户', 'Closed an account'],
  'password-set': ['设置密码', 'Set a password'],
  'token-made': ['生成令牌', 'Made a token'],
  'token-revoked': ['撤销令牌', 'Revoked a token'],
  'profile-kept': ['保存列对应方案', 'Kept a mapping'],
  'profile-forgotten': ['删除列对应方案', 'Forgot a mapping'],
};
const say = dictionary(EVENTS);

/** The word for an event; one that is not known here is told as it is. */
export function event(what) {
  return what in EVENTS ? say(what) : what;
}
