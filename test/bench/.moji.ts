import { readText } from '../../src/text/read.js'
import iconv from 'iconv-lite'
const T=['市政府办公室','党组','机关','市长李强','深入开展“三服务”活动，着力解决问题。','全市实现生产总值2019年增长8.5%，财政收入5.6亿元。','督查室主任王晓明汇报工作','审计局']
import { convert } from '../../src/text/convert.js'
const lat=(b:Buffer,l:string)=>new TextDecoder(l).decode(b)
const bad:Record<string,number>={}
const chk=(k:string,want:string,src:string)=>{const got=readText(src).text; const ok=got===want; bad[k+(ok?' ok':' BAD')]=(bad[k+(ok?' ok':' BAD')]??0)+1; if(!ok) console.log(k,'|',JSON.stringify(src),'|',got,'|',want)}
for (const t of T) for (const [pre,post] of [['',''],['会议由','主持召开。'],['今年以来，','，']] as const) {
  chk('gbk latin1',pre+t+post,pre+iconv.encode(t,'gbk').toString('latin1')+post)
  chk('gbk 1252',pre+t+post,pre+lat(iconv.encode(t,'gbk'),'windows-1252')+post)
  chk('utf8 1252',pre+t+post,pre+lat(Buffer.from(t),'windows-1252')+post)
  chk('utf8 latin1',pre+t+post,pre+Buffer.from(t).toString('latin1')+post)
  chk('utf8 gbk',pre+t+post,pre+lat(Buffer.from(t),'gb18030')+post)
  const tr=convert(t,{from:'cn',to:'tw'})
  chk('trad gbk latin1',pre+t+post,pre+iconv.encode(tr,'gbk').toString('latin1')+post)
  chk('big5 latin1',pre+t+post,pre+iconv.encode(tr,'big5').toString('latin1')+post)
  chk('big5 gbk',pre+t+post,pre+lat(iconv.encode(tr,'big5'),'gb18030')+post)
  chk('gbk big5',pre+t+post,pre+lat(iconv.encode(t,'gbk'),'big5')+post)
  chk('double utf8',pre+t+post,pre+lat(Buffer.from(lat(Buffer.from(t),'windows-1252')),'windows-1252')+post)
}
console.log(bad)
for (const s of ['café Müller Ångström été naïve élèves déjà vu','温度±5°C，面积12×3，·间隔号—破折“引号”','锟斤拷锟斤拷工作烫烫烫','鋼鐵產量','São Paulo、Übersicht、Köln与Łódź','Ñandú Á É Í Ó Ú ÀÈÌÒÙ','Ελληνικά привет ありがとうございました','日本「ありがとうございます」の本']) { const r=readText(s); console.log(s,'→',r.text,r.repairs.map(x=>x.type+' '+x.certainty+' '+x.from)) }
