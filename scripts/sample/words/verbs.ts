/** Kinds of work by their verb: what can hold it up, and how it is told. */

/** Work on the ground, which weather, sites and suppliers can hold up. */
export const FIELD_VERBS =
	/^(硬化|改造|加固|清淤|新装|铺设|治理|维修|建设|新建|养护|更新|疏通|更换|安装|恢复|修复|营造|抚育|修缮|购置|清运|清理|布设|植树|储备|配备|采购|亮化|维护)$/;

/** Courses, meetings, performances. */
export const EVENT_VERBS = /^(培训|举办|组织|开展|演练|演出|放映|培养|宣讲|召开|参加|疗休养|巡回|听证|直播|试办)$/;

/** Work that takes people out to villages and sites. */
export const OUTDOOR_VERBS = /^(走访|巡查|巡护|巡逻|检查|慰问|调解|救助|排查|探访|入户|下访|家访|随访|巡回检查|清理疫木|化解|发放|免疫|推广|调查|干预)$/;
