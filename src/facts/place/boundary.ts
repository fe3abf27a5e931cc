/** Words that stand before the name of an area and are no part of it. */
export const BEFORE_AREAS =
  /[在由对向与和及或是为被把让给从到于的了着以请赴经据，。；：、]|按照|根据|贯彻|落实|学习|执行|配合|随后|近日|日前|随手|打开|邀请|先后|同时|其中|本|我|全|各|该/gu
